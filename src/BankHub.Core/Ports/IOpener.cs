namespace BankHub.Core.Ports;

/// <summary>Undoes, for the files of one endpoint, the protection that is agreed with the bank, the last step first.</summary>
public interface IOpener
{
    /// <summary>Opens one file. What comes without the agreed protection is refused like what was changed on its way.</summary>
    Task<Opened> OpenAsync(string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}

/// <summary>What opening a file came to.</summary>
public abstract record Opened
{
    private Opened()
    {
    }

    /// <summary>Every step checked: the file as the bank made it before it protected it.</summary>
    public sealed record Plain(string FileName, ReadOnlyMemory<byte> Bytes) : Opened;

    /// <summary>Nothing of the file may be read.</summary>
    /// <param name="Step">The step of the chain that failed (pgp, gzip …).</param>
    /// <param name="Reason">Why, without secrets and without anything of the file.</param>
    /// <param name="MayPass">Whether another try may end otherwise without a person's help.</param>
    public sealed record Refused(string Step, string Reason, bool MayPass) : Opened;
}
