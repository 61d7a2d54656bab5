namespace BankHub.Channels.Protection.Files;

/// <summary>One step of a chain that protects whole files; throws <see cref="StepException"/> where it cannot.</summary>
internal interface IFileStep
{
    /// <summary>The word for it in manifests and connections.</summary>
    string Name { get; }

    /// <summary>On the way out.</summary>
    Task<FileParcel> ProtectAsync(FileParcel file, CancellationToken cancellationToken);

    /// <summary>On the way in: gives nothing before everything was checked.</summary>
    Task<FileParcel> OpenAsync(FileParcel file, CancellationToken cancellationToken);
}

/// <summary>A file on its way through the steps.</summary>
/// <param name="Name">Its name without the suffixes that protection gives it.</param>
/// <param name="Bytes">Its bytes at this point.</param>
internal readonly record struct FileParcel(string Name, ReadOnlyMemory<byte> Bytes);
