package vn.handbook.shared.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.problem.Problem;

class PageRequestTest {
    private static final PageRequest FIRST = PageRequest.of(20, null, false, "members", "q");

    @Test
    void cursorBringsBackTheKeyOfTheLastRow() {
        String cursor = FIRST.cursorAfter(List.of("hoà nguyễn", 7));
        PageRequest next = PageRequest.of(20, cursor, false, "members", "q");
        assertThat(next.after(0, String::valueOf, "")).isEqualTo("hoà nguyễn");
        assertThat(next.after(1, Integer::valueOf, 0)).isEqualTo(7);
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        String cursor = FIRST.cursorAfter(List.of("a", 1));
        assertThatThrownBy(() -> PageRequest.of(20, cursor, false, "members", "other"))
                .isInstanceOf(Problem.class);
    }

    @Property
    void cursorWithOneCharacterChangedIsRefused(@ForAll @IntRange(max = 39) int place) {
        String cursor = FIRST.cursorAfter(List.of("nguyen van hung", "0197"));
        int index = place % cursor.length();
        char other = cursor.charAt(index) == 'A' ? 'B' : 'A';
        String tampered = cursor.substring(0, index) + other + cursor.substring(index + 1);
        assertThatThrownBy(() -> PageRequest.of(20, tampered, false, "members", "q"))
                .isInstanceOf(Problem.class);
    }

    @Property
    void pagesTogetherAreTheListAndEachRowComesOnce(
            @ForAll @IntRange(max = 60) int size, @ForAll @IntRange(min = 1, max = 25) int limit) {
        List<Integer> list = IntStream.range(0, size).boxed().toList();
        var seen = new ArrayList<Integer>();
        String cursor = null;
        do {
            PageRequest request = PageRequest.of(limit, cursor, false, "numbers");
            int after = request.after(0, Integer::valueOf, -1);
            List<Integer> rows =
                    list.stream().filter(n -> n > after).limit(request.rows()).toList();
            Page<Integer> page = Page.of(rows, request, last -> List.of(last), null);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).isEqualTo(list);
    }
}
