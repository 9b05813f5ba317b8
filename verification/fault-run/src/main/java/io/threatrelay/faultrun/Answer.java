package io.threatrelay.faultrun;

/**
 * What came back; times are of {@link System#nanoTime}.
 *
 * @param status 0 when nothing came
 */
record Answer(Question question, long asked, long answered, int status, String body) {

  long nanos() {
    return answered - asked;
  }
}
