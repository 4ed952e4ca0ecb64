package vn.handbook.exchange;

import jakarta.inject.Singleton;
import vn.handbook.shared.http.LargeBody;

/** How much of a list may be sent. */
@Singleton
class ImportSize implements LargeBody {
    private final ImportConfig config;

    ImportSize(ImportConfig config) {
        this.config = config;
    }

    @Override
    public String path() {
        return ImportResource.PATH;
    }

    @Override
    public long limit() {
        return config.maxSize().asLongValue();
    }
}
