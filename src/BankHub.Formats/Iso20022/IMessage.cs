namespace BankHub.Formats.Iso20022;

/// <summary>A whole message: what stands below Document.</summary>
public interface IMessage;
