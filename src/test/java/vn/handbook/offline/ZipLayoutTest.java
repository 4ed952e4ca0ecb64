package vn.handbook.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.handbook.file.FileBody;
import vn.handbook.shared.http.ByteRanges;

class ZipLayoutTest {
    @Property(tries = 200)
    void whatIsLaidOutIsReadBack(@ForAll @Size(max = 6) List<@Size(max = 300) byte[]> contents)
            throws IOException {
        byte[] archive = bytes(ZipLayout.of(entries(contents)));
        assertThat((long) archive.length)
                .isEqualTo(
                        22
                                + entries(contents).stream()
                                        .mapToLong(
                                                entry ->
                                                        entry.content().length()
                                                                + ZipLayout.overhead(entry.path()))
                                        .sum());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (int i = 0; i < contents.size(); i++) {
                assertThat(zip.getNextEntry().getName()).isEqualTo("files/" + i);
                assertThat(zip.readAllBytes()).isEqualTo(contents.get(i));
            }
            assertThat(zip.getNextEntry()).isNull();
        }
        Path file = Files.createTempFile("layout", ".zip");
        try {
            Files.write(file, archive);
            try (var zip = new ZipFile(file.toFile())) {
                assertThat(zip.size()).isEqualTo(contents.size());
                for (int i = 0; i < contents.size(); i++) {
                    assertThat(zip.getInputStream(zip.getEntry("files/" + i)).readAllBytes())
                            .isEqualTo(contents.get(i));
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 500)
    void rangeOfItIsTheRangeOfItsBytes(
            @ForAll @Size(min = 1, max = 4) List<@Size(max = 50) byte[]> contents,
            @ForAll @IntRange(max = 600) int from,
            @ForAll @IntRange(min = 1, max = 600) int length) {
        FileBody whole = ZipLayout.of(entries(contents));
        byte[] archive = bytes(whole);
        int first = from % archive.length;
        int end = Math.min(archive.length, first + length);
        assertThat(bytes(whole.within(new ByteRanges(first, end - first))))
                .isEqualTo(Arrays.copyOfRange(archive, first, end));
    }

    private static List<ZipEntryPart> entries(List<byte[]> contents) {
        var entries = new ArrayList<ZipEntryPart>();
        for (byte[] content : contents) {
            var crc32 = new CRC32();
            crc32.update(content);
            entries.add(
                    new ZipEntryPart(
                            "files/" + entries.size(),
                            (int) crc32.getValue(),
                            FileBody.Part.of(content)));
        }
        return entries;
    }

    private static byte[] bytes(FileBody body) {
        var bytes = new ByteArrayOutputStream();
        body.parts().forEach(part -> bytes.writeBytes(part.literal()));
        return bytes.toByteArray();
    }
}
