package org.healthworker.bench;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Outside the listener's transaction, as the worker: the row commits by itself, then the reply. */
@ApplicationScoped
class RowOnlyTask {
  @Resource(lookup = "java:/jdbc/health")
  private DataSource dataSource;

  @Resource(lookup = "java:/jms/health")
  private ConnectionFactory connectionFactory;

  private Rows rows;

  @PostConstruct
  void start() {
    try {
      rows = new Rows(Path.of(System.getProperty("bench.document")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  void handle(Message message) throws JMSException, SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = Rows.prepare(connection)) {
      rows.insert(insert, message.getJMSMessageID());
    }
    try (JMSContext context = connectionFactory.createContext()) {
      Replies.send(context, message, rows.document());
    }
  }
}
