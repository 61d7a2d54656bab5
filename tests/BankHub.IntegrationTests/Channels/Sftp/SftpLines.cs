using BankHub.IntegrationTests.Channels.Files;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>The one line of SFTP.</summary>
public sealed class SftpLines(int server) : BankLines
{
    public FaultProxy Proxy { get; } = new(server);

    public override LineFault? Fault
    {
        set
        {
            Proxy.LinesToBreak = value?.Lines ?? 0;
            Proxy.Fault = value is null ? null : (value.Way, value.After, value.How);
        }
    }

    public override TimeSpan Pause
    {
        set => Proxy.Pause = value;
    }

    public override int Connections => Proxy.Connections;

    public override long Bytes(Line line, Way way) => way == Way.ToServer ? Proxy.ToServer : Proxy.ToClient;

    public override ValueTask DisposeAsync() => Proxy.DisposeAsync();
}
