package io.threatrelay.speed;

import java.io.IOException;

/** What is measured; each by itself, in any order. */
enum Row {
  DOMAINS(Latency::ofManyDomains),
  RESULTS(LargeResults::besideABareReader),
  LARGE_RESULTS(LargeResults::inASmallHeap),
  THROUGHPUT(Throughput::besideABareServer),
  ADDED_LATENCY(Latency::ofTheRelayItself),
  CACHED(Throughput::fromTheCache),
  ORIGINALS(Throughput::besideTheOriginals),
  MEMORY(Memory::atManyCallers),
  START(Start::toTheFirstAnswer);

  /** Reports what it finds. */
  interface Measurement {
    void in(Lab lab) throws IOException, InterruptedException;
  }

  private final Measurement measurement;

  Row(Measurement measurement) {
    this.measurement = measurement;
  }

  void measure(Lab lab) throws IOException, InterruptedException {
    measurement.in(lab);
  }
}
