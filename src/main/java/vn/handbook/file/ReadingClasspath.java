package vn.handbook.file;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.tika.parser.pdf.PDFParser;
import vn.handbook.file.reading.ReadingMain;

/** Where the process that reads files finds its classes: where this one has them from. */
final class ReadingClasspath {
    private static final String PACKAGED = "main";

    private ReadingClasspath() {}

    private static final class Once {
        static final String PATH = find();
    }

    static String get() {
        return Once.PATH;
    }

    private static String find() {
        try {
            Path own = locationOf(ReadingMain.class);
            Path libraries = locationOf(PDFParser.class).getParent();
            if (libraries.endsWith(PACKAGED)) {
                return own + File.pathSeparator + libraries.resolve("*");
            }
            Set<String> entries = new LinkedHashSet<>();
            entries.add(own.toString());
            ClassLoader loader = ReadingMain.class.getClassLoader();
            for (URL manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
                if (manifest.openConnection() instanceof JarURLConnection jar) {
                    entries.add(Path.of(jar.getJarFileURL().toURI()).toString());
                }
            }
            return String.join(File.pathSeparator, entries);
        } catch (IOException | URISyntaxException unknown) {
            throw new IllegalStateException("Where the classes are cannot be told", unknown);
        }
    }

    private static Path locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
