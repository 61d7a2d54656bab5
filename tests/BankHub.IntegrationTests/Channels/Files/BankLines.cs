using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>Which of a transport's lines.</summary>
public enum Line
{
    /// <summary>On which requests and answers go; all that SFTP has.</summary>
    Control,

    /// <summary>On which FTP moves what is in a file or a listing.</summary>
    Data,
}

/// <summary>Where lines break.</summary>
/// <param name="Line">Which.</param>
/// <param name="Way">In which direction bytes are counted.</param>
/// <param name="After">After how many.</param>
/// <param name="How">In which manner.</param>
/// <param name="Lines">How many of the next lines: with one the same piece of work goes on over another.</param>
public sealed record LineFault(Line Line, Way Way, long After, Break How, int Lines = int.MaxValue);

/// <summary>Fault proxies before a bank's server, whatever lines its transport has.</summary>
public abstract class BankLines : IAsyncDisposable
{
    /// <summary>Where each new line breaks; null for nowhere.</summary>
    public abstract LineFault? Fault { set; }

    /// <summary>The pause before each piece of a file that goes to the server.</summary>
    public abstract TimeSpan Pause { set; }

    /// <summary>How many times somebody connected to the server.</summary>
    public abstract int Connections { get; }

    /// <summary>The bytes of the latest line; of the longest, where there are many side by side.</summary>
    public abstract long Bytes(Line line, Way way);

    public abstract ValueTask DisposeAsync();
}
