import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** What the service hashes passwords with, and nothing around it. Run from source: threads, seconds. */
class Hashes {
    // As vn.handbook.account.Passwords has them
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[0]);
        long nanos = Long.parseLong(args[1]) * 1_000_000_000L;
        String hash = Password.hash("Handbook-2026").addRandomSalt(16).with(ARGON2).getResult();
        run(threads, nanos / 3, hash);
        System.out.printf("per_second=%.2f%n", run(threads, nanos, hash) * 1e9 / nanos);
    }

    private static double run(int threads, long nanos, String hash) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        var done = new AtomicLong();
        var over = new CountDownLatch(threads);
        long end = System.nanoTime() + nanos;
        for (int i = 0; i < threads; i++) {
            pool.execute(
                    () -> {
                        while (System.nanoTime() < end) {
                            Password.check("Handbook-2026", hash)
                                    .with(Argon2Function.getInstanceFromHash(hash));
                            done.incrementAndGet();
                        }
                        over.countDown();
                    });
        }
        over.await();
        pool.shutdown();
        return done.get();
    }
}
