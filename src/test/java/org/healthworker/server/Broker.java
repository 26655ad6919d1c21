package org.healthworker.server;

/** The broker of a worker, as its admin handles it. */
public interface Broker {
  /** Where clients connect. */
  String url();

  /** Delivers no health check to any worker. */
  void pauseTasks();

  void resumeTasks();

  /** Refuses health checks as long as one waits. */
  void refuseTasks();

  /** As the scripts have it. */
  void acceptTasks();

  /** How many are in the queue, those under way included. */
  long messages(String queue);

  /** Makes a durable queue, for replies say; where the broker cannot, the first message does. */
  void makeQueue(String name);
}
