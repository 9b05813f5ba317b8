package io.threatrelay.provider.runtime.cache;

/**
 * What makes two questions the same: who asks, what is asked, what is read of the answer. The URL
 * has the normalised observable and each setting that matters.
 *
 * @param keyHash stands for the caller's API key
 * @param question method, URL and body
 * @param shape the record that is read
 */
public record AnswerKey(String keyHash, String question, Class<?> shape) {}
