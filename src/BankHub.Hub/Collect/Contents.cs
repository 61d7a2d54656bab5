using BankHub.Core.Ports;

namespace BankHub.Hub.Collect;

/// <summary>
/// Looks into a file that was fetched, only to recognise it. What does not open is stored all the same, with its content unknown: the step
/// that reads it decides, and claims the content then.
/// </summary>
public sealed class Contents(IChannels channels)
{
    internal async Task<FileKeys> KeysAsync(
        string connection, string endpoint, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (channels.Opener(connection, endpoint) is not { } opener)
        {
            return FileKeys.Of(bytes);
        }

        var opened = await opener.OpenAsync(name, bytes, cancellationToken);
        return opened is Opened.Plain plain ? FileKeys.Protected(bytes, plain.Bytes) : FileKeys.Protected(bytes);
    }
}
