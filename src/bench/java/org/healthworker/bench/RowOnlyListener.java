package org.healthworker.bench;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.sql.SQLException;

/** What the server itself costs: takes tasks as the worker does, and inserts and replies only. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/maintenance_tasks.health_check"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "true"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
    })
public class RowOnlyListener implements MessageListener {
  @Inject private RowOnlyTask task;

  @Override
  public void onMessage(Message message) {
    try {
      task.handle(message);
    } catch (JMSException | SQLException e) {
      throw new EJBException(e);
    }
  }
}
