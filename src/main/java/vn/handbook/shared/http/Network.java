package vn.handbook.shared.http;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Addresses that share their first bits.
 *
 * @param address 4 or 16 bytes
 */
record Network(byte[] address, int bits) {

    /**
     * @param text {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a single address
     * @throws IllegalArgumentException for anything else: names are not looked up
     */
    static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] address =
                bytes(parts[0])
                        .orElseThrow(() -> new IllegalArgumentException(text + ": no address"));
        int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException(text + ": no network");
        }
        return new Network(address, bits);
    }

    /** An address; IPv4 ones written as IPv6 are IPv4. */
    static Optional<byte[]> bytes(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text.strip());
        try {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(InetAddress.getByAddress(bytes).getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean contains(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((other[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
