namespace BankHub.Channels.Files;

/// <summary>
/// Writes the temporary file of a drop, or goes on with it after a line broke: only where what stands is read back and is ours. Where it
/// cannot be read, or is not ours, it is begun anew.
/// </summary>
internal sealed class Upload(IFolder folder, string name, ReadOnlyMemory<byte> body)
{
    public async Task RunAsync(bool continues, CancellationToken cancellationToken)
    {
        if (!continues || await folder.StatAsync(name, cancellationToken) is not { IsFile: true } standing)
        {
            await folder.WriteAsync(name, body, cancellationToken);
            return;
        }

        if (standing.Size <= body.Length && await IsOursAsync(standing.Size, cancellationToken))
        {
            try
            {
                await folder.ContinueAsync(name, body, standing.Size, cancellationToken);
                return;
            }
            catch (FolderException e) when (e.IsAnswer)
            {
                // A server that takes no second opening.
            }
        }

        await folder.RemoveAsync(name, cancellationToken);
        await folder.WriteAsync(name, body, cancellationToken);
    }

    private async Task<bool> IsOursAsync(long size, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await folder.ReadAsync(name, size, cancellationToken);
            return bytes?.Length == size && bytes.AsSpan().SequenceEqual(body.Span[..bytes.Length]);
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            return false;
        }
    }
}
