package vn.handbook.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** What archives say of a content besides its size. Worked out once, and kept with the content. */
@ApplicationScoped
public class ChecksumService {
    private final FileReader reader;
    private final ContentSql sql;

    ChecksumService(FileReader reader, ContentSql sql) {
        this.reader = reader;
        this.sql = sql;
    }

    /** The CRC-32 of a content that was not asked for before. It is read whole, piece by piece. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int crc32(UUID content, long size) {
        var checked = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        try {
            reader.copy(content, size, checked);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        int crc32 = (int) checked.getChecksum().getValue();
        sql.update("update file_content set crc32 = ? where id = ?", crc32, content);
        return crc32;
    }
}
