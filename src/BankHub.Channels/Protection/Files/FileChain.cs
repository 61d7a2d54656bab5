using BankHub.Channels.Files.Beside;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Files;

/// <summary>The agreed steps between a file and its form at the bank, in the order of the way out; undone in the opposite one.</summary>
/// <param name="steps">One or more.</param>
/// <param name="suffix">What the name at the bank has behind ours (.gz, .pgp); empty for nothing.</param>
internal sealed class FileChain(IReadOnlyList<IFileStep> steps, string suffix) : IOpener
{
    /// <summary>The files that lie beside each one by which it is checked, in the order of the steps.</summary>
    public IReadOnlyList<CheckFile> Beside { get; } = [.. steps.Select(step => step.Beside).OfType<CheckFile>()];

    public async Task<Protected> ProtectAsync(FileDrop file, CancellationToken cancellationToken)
    {
        var parcel = new FileParcel(file.FileName, file.Body);
        foreach (var step in steps)
        {
            try
            {
                parcel = await step.ProtectAsync(parcel, cancellationToken);
            }
            catch (Exception e) when (Failure(e) is { } failure)
            {
                return new Protected.Failed(step.Name, failure.Reason, failure.MayPass);
            }
        }

        return new Protected.Leaves(file with { FileName = file.FileName + suffix, Body = parcel.Bytes });
    }

    public async Task<Opened> OpenAsync(string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var name = fileName.EndsWith(suffix, StringComparison.Ordinal) ? fileName[..^suffix.Length] : fileName;
        var parcel = new FileParcel(name, bytes) { AtBank = fileName };
        foreach (var (number, step) in steps.Reverse().Index())
        {
            try
            {
                if (number == 0 && Beside.Count > 0)
                    parcel = Unbundled(parcel);
                parcel = await step.OpenAsync(parcel, cancellationToken);
            }
            catch (Exception e) when (Failure(e) is { } failure)
            {
                return new Opened.Refused(step.Name, failure.Reason, failure.MayPass);
            }
        }

        return new Opened.Plain(parcel.Name, parcel.Bytes);
    }

    /// <summary>Whether what lies beside a file at the bank says that it is the file.</summary>
    public async Task<bool> AgreesAsync(
        string atBank, ReadOnlyMemory<byte> bytes, IReadOnlyList<ReadOnlyMemory<byte>> beside, CancellationToken cancellationToken)
    {
        var parcel = new FileParcel(atBank, bytes) { Beside = beside };
        try
        {
            foreach (var step in steps.Reverse().TakeWhile(step => step.Beside is not null))
                parcel = await step.OpenAsync(parcel, cancellationToken);
            return true;
        }
        catch (Exception e) when (Failure(e) is not null)
        {
            return false;
        }
    }

    private FileParcel Unbundled(FileParcel parcel)
    {
        var files = Bundle.Unpack(parcel.Bytes);
        return files.Count == 1 + Beside.Count
            ? parcel with { AtBank = files[0].Name, Bytes = files[0].Bytes, Beside = [.. files.Skip(1).Select(file => file.Bytes)] }
            : throw new StepException("It was not stored together with the files that lay beside it.");
    }

    private static (string Reason, bool MayPass)? Failure(Exception e) => e switch
    {
        StepException step => (step.Message, step.MayPass),
        KeyNotFoundException key => (key.Message, false), // It names the key, and holds none.
        OperationCanceledException => null,
        IOException io => ($"It failed by {io.GetType().Name}.", true),
        _ => ($"It failed by {e.GetType().Name}.", false),
    };
}
