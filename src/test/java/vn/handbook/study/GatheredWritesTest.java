package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.handbook.study.GatheredWrites.Bounds;

/** What the gathering promises, whatever is written and wherever to. */
class GatheredWritesTest {
    private static final String POISON = "poison";

    /** Writes down in which groups things came; goes on only as often as it is let. */
    private static final class Slow {
        final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());
        final Semaphore leave = new Semaphore(0);
        final CountDownLatch begun = new CountDownLatch(1);

        List<String> write(List<String> items) {
            groups.add(List.copyOf(items));
            begun.countDown();
            leave.acquireUninterruptibly();
            if (items.contains(POISON)) {
                throw new IllegalArgumentException(POISON);
            }
            return items.stream().map(item -> item + " is written").toList();
        }

        GatheredWrites<String, String> gathered(Bounds bounds) {
            return new GatheredWrites<>(
                    "test",
                    bounds,
                    item -> 1,
                    this::write,
                    failure -> failure instanceof IllegalArgumentException);
        }
    }

    @Test
    void whatComesAloneIsWrittenAtOnceAndWhatComesMeanwhileTogether() throws Exception {
        var slow = new Slow();
        var writes = slow.gathered(new Bounds(1, 10, 10));
        var first = writes.write("key", "a").toCompletableFuture();
        slow.begun.await();
        var second = writes.write("key", "b").toCompletableFuture();
        var third = writes.write("other key", "c").toCompletableFuture();
        assertThat(first).as("answered only after the commit").isNotDone();
        slow.leave.release(2);
        assertThat(first.join()).isEqualTo("a is written");
        assertThat(second.join()).isEqualTo("b is written");
        assertThat(third.join()).isEqualTo("c is written");
        assertThat(slow.groups).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void moreThanMayWaitIsRefusedAtOnceAndTheRestIsWritten() throws Exception {
        var slow = new Slow();
        var writes = slow.gathered(new Bounds(1, 3, 2));
        var taken = new ArrayList<CompletableFuture<String>>();
        taken.add(writes.write("key", "0").toCompletableFuture());
        slow.begun.await();
        for (int i = 1; i <= 3; i++) {
            taken.add(writes.write("key", String.valueOf(i)).toCompletableFuture());
        }
        assertThatThrownBy(() -> writes.write("key", "4"))
                .isInstanceOf(RejectedExecutionException.class);
        slow.leave.release(3);
        taken.forEach(CompletableFuture::join);
        assertThat(slow.groups).containsExactly(List.of("0"), List.of("1", "2"), List.of("3"));
    }

    @Test
    void drainingAnswersAllThatWasTakenAndTakesNothingMore() throws Exception {
        var slow = new Slow();
        var writes = slow.gathered(new Bounds(2, 100, 3));
        List<CompletableFuture<String>> taken =
                IntStream.range(0, 40)
                        .mapToObj(i -> writes.write(i, String.valueOf(i)).toCompletableFuture())
                        .toList();
        slow.leave.release(1000);
        writes.drain();
        assertThat(taken).allMatch(CompletableFuture::isDone);
        assertThatThrownBy(() -> writes.write("key", "late"))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void failureThatIsNobodysFailsTheGroupWithoutTryingEachAgain() throws Exception {
        var tries = new ArrayList<Integer>();
        var go = new CountDownLatch(1);
        var writes =
                new GatheredWrites<String, String>(
                        "test",
                        new Bounds(1, 100, 100),
                        item -> 1,
                        items -> {
                            try {
                                go.await();
                            } catch (InterruptedException stop) {
                                throw new IllegalStateException(stop);
                            }
                            tries.add(items.size());
                            throw new IllegalStateException("the database is away");
                        },
                        failure -> failure instanceof IllegalArgumentException);
        List<CompletableFuture<String>> all =
                IntStream.range(0, 9)
                        .mapToObj(i -> writes.write("key", "" + i).toCompletableFuture())
                        .toList();
        go.countDown();
        writes.drain();
        assertThat(all).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(tries.stream().mapToInt(Integer::intValue).sum()).isEqualTo(9);
    }

    /** With bounds and poison of any kind. */
    @Property(tries = 200)
    void everyGoodItemIsWrittenOnceInTheOrderOfItsKeyAndEachPoisonedOneFailsAlone(
            @ForAll @IntRange(min = 1, max = 4) int lanes,
            @ForAll @IntRange(min = 1, max = 9) int group,
            @ForAll @Size(max = 60) List<@IntRange(min = -1, max = 5) Integer> keys)
            throws Exception {
        Map<Integer, List<Integer>> written = new HashMap<>();
        var writes =
                new GatheredWrites<int[], Integer>(
                        "test",
                        new Bounds(lanes, 1000, group),
                        item -> 1,
                        items -> {
                            if (items.stream().anyMatch(item -> item[0] < 0)) {
                                throw new IllegalArgumentException(POISON);
                            }
                            synchronized (written) {
                                items.forEach(
                                        item ->
                                                written.computeIfAbsent(
                                                                item[0], key -> new ArrayList<>())
                                                        .add(item[1]));
                            }
                            return items.stream().map(item -> item[1]).toList();
                        },
                        failure -> failure instanceof IllegalArgumentException);
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < keys.size(); i++) {
            int key = keys.get(i);
            // poison shares its lane with good ones
            answers.add(writes.write(Math.abs(key), new int[] {key, i}).toCompletableFuture());
        }
        writes.drain();
        Map<Integer, List<Integer>> expected = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i) < 0) {
                assertThatThrownBy(answers.get(i)::join)
                        .isInstanceOf(CompletionException.class)
                        .hasRootCauseMessage(POISON);
            } else {
                assertThat(answers.get(i).join()).isEqualTo(i);
                expected.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(i);
            }
        }
        assertThat(written).isEqualTo(expected);
    }
}
