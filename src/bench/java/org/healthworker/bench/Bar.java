package org.healthworker.bench;

import org.healthworker.server.Users;

/**
 * One of those that are compared.
 *
 * @param process takes the tasks; its broker is in it
 * @param broker where clients connect
 * @param user as whom they do
 */
record Bar(String name, ProcessHandle process, String broker, Users.User user) {}
