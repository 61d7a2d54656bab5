using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Collect;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>
/// Opens a file for its adapter: undoes the protection that is agreed for its endpoint, and unpacks. Where that fails nothing of it is
/// read; the file as it was received waits for people, and is read once what was wrong is mended.
/// </summary>
public sealed class Openings(IChannels channels, Database database, Alarms alarms)
{
    /// <summary>
    /// The claim with the file as the bank made it, or null where it is a repetition; throws <see cref="UnopenedException"/>.
    /// </summary>
    public async Task<DecodeClaim?> OpenAsync(DecodeClaim claim, CancellationToken cancellationToken)
    {
        if (claim.Message is not FilePickup file)
        {
            return claim;
        }

        if (channels.Opener(claim.Row.Connection, claim.Row.Endpoint) is not { } opener)
        {
            return claim with { Message = file with { Body = Unwrapped.Of(file.Body) } };
        }

        switch (await opener.OpenAsync(file.FileName, file.Body, cancellationToken))
        {
            case Opened.Refused refused:
                throw new UnopenedException(refused);
            case Opened.Plain plain when await IsFirstAsync(claim.Row, FileKeys.Protected(file.Body, plain.Bytes), cancellationToken):
                return claim with { Message = file with { FileName = plain.FileName, Body = Unwrapped.Of(plain.Bytes) } };
            default:
                return null;
        }
    }

    // Where it did not open when it was stored, its content is known only now; what came meanwhile with the same content was read.
    private Task<bool> IsFirstAsync(InboundRow row, FileKeys keys, CancellationToken cancellationToken) => database.TransactAsync(
        async work =>
        {
            if (await Arrivals.IsReadAllTheSameAsync(work, row.Id))
            {
                return true;
            }

            var (_, earlier) = await Arrivals.ClaimAsync(work, row.Connection, row.Id, keys);
            if (earlier is { } first)
            {
                await work.PostAsync(
                    "update inbound set state = 'Duplicate', lease_until = null where id = $1 and state = 'Received'", row.Id);
                await Arrivals.TellDuplicateAsync(work, alarms, row.Connection, row.Id, first);
            }

            return earlier is null;
        },
        cancellationToken);
}

/// <summary>A file's protection did not check: which step, and why.</summary>
public sealed class UnopenedException(Opened.Refused refused) : Exception($"The file was refused by {refused.Step}: {refused.Reason}")
{
    /// <summary>Whether another try may end otherwise.</summary>
    public bool MayPass => refused.MayPass;
}
