package orders;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;

/** Reads lines as they come and tells when one of them has the text. */
record LineSearch(String text, CountDownLatch seen) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.endsWith(text)) {
            seen.countDown();
        }
    }

    @Override
    public void onError(Throwable brokenOff) {}

    @Override
    public void onComplete() {}
}
