namespace BankHub.Simulators.Exchange;

/// <summary>Where a bank protects the files of one customer, and opens his.</summary>
public interface IFileDesk
{
    /// <summary>What stands behind the name of a file.</summary>
    string Suffix { get; }

    /// <summary>A customer's file, or null where it is not what was agreed: the bank executes nothing of it.</summary>
    byte[]? Open(string name, byte[] bytes);

    /// <summary>A file for the customer.</summary>
    byte[] Seal(byte[] bytes);
}
