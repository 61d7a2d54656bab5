using BankHub.Channels.Files.Beside;

namespace BankHub.Channels.Protection.Files;

/// <summary>One step of a chain that protects whole files; throws <see cref="StepException"/> where it cannot.</summary>
internal interface IFileStep
{
    /// <summary>The word for it in manifests and connections.</summary>
    string Name { get; }

    /// <summary>The file beside the protected one by which it is checked; null for none.</summary>
    CheckFile? Beside => null;

    /// <summary>On the way out.</summary>
    Task<FileParcel> ProtectAsync(FileParcel file, CancellationToken cancellationToken);

    /// <summary>On the way in: gives nothing before everything was checked.</summary>
    Task<FileParcel> OpenAsync(FileParcel file, CancellationToken cancellationToken);
}

/// <summary>A file on its way through the steps.</summary>
/// <param name="Name">Its name without the suffixes that protection gives it.</param>
/// <param name="Bytes">Its bytes at this point.</param>
internal readonly record struct FileParcel(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Its name at the bank, where it came from there.</summary>
    public string AtBank { get; init; } = Name;

    /// <summary>What lay beside it there, in the order of the steps.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Beside { get; init; } = [];

    /// <summary>What is the last step's, and the rest.</summary>
    public (ReadOnlyMemory<byte> Beside, FileParcel Others) TakeBeside() => Beside.Count > 0
        ? (Beside[^1], this with { Beside = [.. Beside.SkipLast(1)] })
        : throw new StepException("It was stored without the file that lay beside it.");
}
