using System.Security.Cryptography;
using BankHub.Channels.Files.Beside;

namespace BankHub.Channels.Protection.Files.Hashed;

/// <summary>
/// A hash file beside the file: put there before the file, and picked up with it. It finds what was broken on its way; it proves nothing of
/// who sent it.
/// </summary>
internal sealed class HashFileStep(HashAlgorithmName algorithm, CheckFile beside) : IFileStep
{
    public const string Word = "hash-file";

    public string Name => Word;

    public CheckFile Beside => beside;

    public static HashFileStep? Read(StepReader reader)
    {
        var word = reader.Word("hashAlgorithm", "sha256", "sha512");
        var named = !reader.Leaves || reader.Word("hashForm", "named", "bare") == "named";
        var algorithm = word == "sha512" ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256;
        if (CheckFile.Called(reader, "hashName", $"{{name}}.{word}") is not { } name)
            return null;
        var digits = word == "sha512" ? 2 * SHA512.HashSizeInBytes : 2 * SHA256.HashSizeInBytes;
        return new HashFileStep(
            algorithm, new CheckFile(name, digits, (file, bytes) => HashText.Write(algorithm, file, bytes.Span, named)));
    }

    public Task<FileParcel> ProtectAsync(FileParcel file, CancellationToken cancellationToken) => Task.FromResult(file);

    public Task<FileParcel> OpenAsync(FileParcel file, CancellationToken cancellationToken)
    {
        var (text, rest) = file.TakeBeside();
        return HashText.Refuse(algorithm, file.AtBank, file.Bytes.Span, text.Span) is { } reason
            ? throw new StepException(reason)
            : Task.FromResult(rest);
    }
}
