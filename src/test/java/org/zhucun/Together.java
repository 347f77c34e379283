package org.zhucun;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who act in the same moment. */
public final class Together {

    private Together() {}

    /** What each of them got, in the order of their acts; an exception counts as an answer. */
    public static List<Object> act(List<? extends Callable<?>> acts) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        CountDownLatch ready = new CountDownLatch(acts.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> act : acts) {
                running.add(people.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return act.call();
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<?> one : running) {
                try {
                    answers.add(one.get());
                } catch (ExecutionException e) {
                    answers.add(e.getCause());
                }
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
