package vn.handbook.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Writes together what concurrent callers bring, and answers each of them after its commit: while
 * one group is on its way to the disk, the next gathers. Nobody waits for company: what comes alone
 * is written at once.
 *
 * <p>What has the same key is written in the order in which it came. Groups of different lanes are
 * written side by side. What is refused by the database fails alone: its group is divided until
 * only what is at fault is left.
 *
 * @param <T> what is brought
 * @param <R> the answer
 */
final class GatheredWrites<T, R> {
    private final Function<List<T>, List<R>> write;
    private final Predicate<Throwable> ofOneItem;
    private final ToIntFunction<T> weight;
    private final Bounds bounds;
    private final List<Lane> lanes;

    /**
     * @param lanes how many groups are written at the same time
     * @param waiting the most that a lane lets wait, as a sum of weights
     * @param group the most that is written together, as a sum of weights; what weighs more alone
     *     is written alone
     */
    record Bounds(int lanes, int waiting, int group) {}

    private record Entry<T, R>(T item, CompletableFuture<R> answer) {}

    /**
     * @param weight of an item, at least 1
     * @param write a group in one transaction, committed at the return; an answer for each item, in
     *     their order
     * @param ofOneItem whether a failure may be the fault of a single item, so that the others are
     *     to be written without it
     */
    GatheredWrites(
            String name,
            Bounds bounds,
            ToIntFunction<T> weight,
            Function<List<T>, List<R>> write,
            Predicate<Throwable> ofOneItem) {
        this.write = write;
        this.ofOneItem = ofOneItem;
        this.weight = weight;
        this.bounds = bounds;
        this.lanes =
                IntStream.rangeClosed(1, bounds.lanes())
                        .mapToObj(number -> new Lane(name + '-' + number))
                        .toList();
        lanes.forEach(Thread::start);
    }

    /**
     * Never waits.
     *
     * @return completed after the commit, or with what the writing failed of
     * @throws RejectedExecutionException at once when too much is waiting, or after {@link #drain}
     */
    CompletionStage<R> write(Object key, T item) {
        return lanes.get(Math.floorMod(key.hashCode(), lanes.size())).add(item);
    }

    /** Takes nothing more, and returns when all that was taken is answered. */
    void drain() throws InterruptedException {
        lanes.forEach(Lane::close);
        for (Lane lane : lanes) {
            lane.join();
        }
    }

    private final class Lane extends Thread {
        private final Queue<Entry<T, R>> waiting = new ArrayDeque<>();
        private int weightWaiting;
        private boolean closed;

        Lane(String name) {
            super(name);
            setDaemon(true);
        }

        synchronized CompletionStage<R> add(T item) {
            int more = weight.applyAsInt(item);
            boolean full = weightWaiting > 0 && weightWaiting + more > bounds.waiting();
            if (closed || full) {
                throw new RejectedExecutionException(closed ? "closed" : "full");
            }
            var entry = new Entry<T, R>(item, new CompletableFuture<>());
            waiting.add(entry);
            weightWaiting += more;
            notifyAll();
            return entry.answer();
        }

        synchronized void close() {
            closed = true;
            notifyAll();
        }

        @Override
        public void run() {
            try {
                for (var group = next(); !group.isEmpty(); group = next()) {
                    commit(group);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        /** All that waits, as far as it fits a group; nothing when the lane is closed and done. */
        private synchronized List<Entry<T, R>> next() throws InterruptedException {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
            var group = new ArrayList<Entry<T, R>>();
            int sum = 0;
            while (!waiting.isEmpty()) {
                int more = weight.applyAsInt(waiting.peek().item());
                if (sum > 0 && sum + more > bounds.group()) {
                    break;
                }
                group.add(waiting.remove());
                sum += more;
            }
            weightWaiting -= sum;
            return group;
        }

        private void commit(List<Entry<T, R>> group) {
            List<R> answers;
            try {
                answers = write.apply(group.stream().map(Entry::item).toList());
            } catch (RuntimeException | Error failure) {
                if (group.size() > 1 && ofOneItem.test(failure)) {
                    int half = group.size() / 2;
                    commit(group.subList(0, half));
                    commit(group.subList(half, group.size()));
                } else {
                    group.forEach(entry -> entry.answer().completeExceptionally(failure));
                }
                return;
            }
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        }
    }
}
