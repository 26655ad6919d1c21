package org.healthworker.bench;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Takes a task in a transacted session, inserts a row, which commits by itself, sends the reply,
 * and commits the session: the task is gone and the reply is there in one step.
 */
record FloorLoop(String database, Rows rows) implements Runnable {
  static final String BROKER = "vm://0";

  @Override
  public void run() {
    try (var factory = new ActiveMQConnectionFactory(BROKER);
        JMSContext context = factory.createContext(JMSContext.SESSION_TRANSACTED);
        JMSConsumer tasks =
            context.createConsumer(context.createQueue("maintenance_tasks.health_check"));
        Connection connection =
            DriverManager.getConnection(
                database,
                System.getenv(Floor.DATABASE_USER),
                System.getenv(Floor.DATABASE_PASSWORD));
        PreparedStatement insert = Rows.prepare(connection)) {
      while (true) {
        Message task = tasks.receive();
        rows.insert(insert, task.getJMSMessageID());
        Replies.send(context, task, rows.document());
        context.commit();
      }
    } catch (JMSException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
