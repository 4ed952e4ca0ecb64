package vn.handbook.reading;

import io.smallrye.config.ConfigMapping;

/**
 * How much one member may keep: far more than a person needs, far less than a faulty client makes.
 */
@ConfigMapping(prefix = "handbook.reading")
public interface ReadingConfig {

    /** Bookmarks of one member. */
    int maxBookmarks();

    /** Folders of one member. */
    int maxFolders();

    /** Notes and highlights of one member. */
    int maxNotes();

    /** Documents of which the place is kept; beyond it the one read longest ago is forgotten. */
    int maxPlaces();
}
