/**
 * Vietnamese names composed at random, as common and as rare as they are: four in ten of the most common family, a
 * given name in fifty of the most common one, about as many different names as there are in a country.
 */
final class Names {
    private static final String[] FAMILY = words("""
            Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Võ Trịnh Mai Đoàn Hà Lương Tạ Cao Đào
            Lưu Vương Nông Triệu Lò Hứa Quách Tô Phùng Châu Lâm Thái Kiều Nghiêm La Chu Vi Giàng Mùa Thào Sùng Lầu Rơ
            Siu Kpă Y Tống Bạch Doãn Khổng Quan Thân Ninh Lục Ma Bế""");
    private static final String[] FIRST_MIDDLE = words("""
            Văn Thị Đức Hữu Đình Công Quang Minh Ngọc Xuân Thanh Quốc Hồng Trọng Bá Duy Kim Thế Viết Mạnh Thu Gia Bích
            Tiến Khắc Như Phương Hải Anh Mỹ Diệu Tuấn Vĩnh Phú Cẩm Nhật Thành Huy Hoàng Bảo""");
    private static final String[] GIVEN = words("""
            Anh Hương Hùng Dũng Hoa Tuấn Hà Linh Lan Minh Hải Thủy Nam Nga Hằng Sơn Thảo Long Hạnh Bình Phương Thanh Mai
            Cường Hiền Trang Dung Huệ Yến Thắng Trung Đức Loan Hoàng Tâm Giang Hưng Vân Nhung Khánh Phúc Thành Chi Tú
            Quân Hiếu Liên Ngọc Oanh Kiên Thu Việt Huyền Tùng Quang Tiến Đạt Duy Lợi Hòa Xuân Ngân Phượng Thúy Trinh My
            Nhi Thịnh Toàn Tân Lâm Vinh Ánh Tuyết Diệp Bảo Nguyên Hậu Khoa Khôi Lộc Nhân Phong Phú Quý Quyên Quyết Sang
            Sáng Tài Thái Thiện Thọ Thơ Thông Thư Thuận Tiên Tín Tình Tính Toản Trâm Trí Triều Trọng Trúc Trực Trường Tường
            Tuyên Tuyến Uyên Vũ Vui Vượng Vy Ý Yên Ái An Ân Ba Bắc Bách Bằng Bé Bích Biên Bốn Cảnh Cẩm Chiến Chinh Chính
            Chung Chuyên Công Cúc Cương Danh Dân Diễm Diệu Doanh Du Dụng Duyên Dương Đài Đại Đan Đào Đăng Điền Điệp Định Đoàn
            Đông Đồng Gấm Gia Giáp Hạ Hân Hảo Hiến Hiển Hiệp Hiệu Hoài Hoan Hoạt Hồng Hợi Hợp Huân Huấn Huế Hữu Huy Huỳnh
            Kha Khải Khang Khanh Khiêm Kim Kỳ Lam Lành Lập Lệ Lĩnh Liễu Luân Luận Lực Lương Lưu Lý Mạnh Mận Mến Miên Mười
            Mùi Mừng Năm Nết Nghĩa Nghiêm Ngoan Nguyệt Nhàn Nhã Nhật Nhiên Ninh Nở Nương Phấn Phi Phụng Phước Quế Quốc Quỳnh""");

    private Names() {}

    /**
     * @param mixed random bits, of which the same make the same name
     */
    static String of(long mixed, boolean female) {
        int turn = (int) (mixed >>> 40 & 15);
        String first = turn < 7 ? female ? "Thị" : "Văn" : picked(FIRST_MIDDLE, mixed >>> 10);
        String second = turn < 11 ? "" : " " + picked(GIVEN, mixed >>> 17);
        return family(mixed) + " " + first + second + " " + given(mixed >>> 30);
    }

    /** Two of five are of the first family, three of five of the others that remain, and so on. */
    private static String family(long mixed) {
        int place = 0;
        for (long bits = mixed; place < FAMILY.length - 1 && bits % 5 > 1 && place < 12; bits /= 5) {
            place++;
        }
        return place < 12 ? FAMILY[place] : picked(FAMILY, mixed >>> 5);
    }

    /** The first of them are several times as common as the last. */
    private static String given(long mixed) {
        return GIVEN[(int) Math.min(mixed & 1023, mixed >>> 10 & 1023) * GIVEN.length / 1024];
    }

    private static String picked(String[] words, long bits) {
        return words[(int) ((bits & 0xffff) % words.length)];
    }

    private static String[] words(String list) {
        return list.strip().split("\\s+");
    }
}
