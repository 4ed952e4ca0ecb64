package vn.handbook.shared.http;

/** Where bodies may be larger than elsewhere. Every room that receives such has one. */
public interface LargeBody {

    /** The address, exactly. */
    String path();

    /** In bytes. */
    long limit();
}
