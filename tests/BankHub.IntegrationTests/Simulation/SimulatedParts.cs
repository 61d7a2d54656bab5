using System.Security.Cryptography;
using BankHub.Core.Ports;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>Ids from a seed.</summary>
internal sealed class SeededIds(Random chance) : IIdSource
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public Guid NewId()
    {
        var bytes = new byte[16];
        chance.NextBytes(bytes);
        return new Guid(bytes);
    }

    public string NewReference(int length) => new(chance.GetItems<char>(Letters, length));
}

/// <summary>A cipher that changes nothing but notices changes: the machine's own tests read what it stored.</summary>
internal sealed class PlainCipher : ICipher
{
    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated) =>
        [.. SHA256.HashData([.. plain, .. associated]), .. plain];

    public byte[] Open(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> associated)
    {
        var plain = sealedBytes.Length < 32 ? throw new CryptographicException("cut") : sealedBytes[32..];
        return SHA256.HashData([.. plain, .. associated]).AsSpan().SequenceEqual(sealedBytes[..32])
            ? plain.ToArray()
            : throw new CryptographicException("changed");
    }

    public byte[] KeyedHash(ReadOnlySpan<byte> value) => SHA256.HashData(value);
}

/// <summary>Commits that get lost, or whose outcome stays unknown, when chance says so.</summary>
internal sealed class ChancyCommit(Random chance, Func<bool> healthy) : ICommit
{
    public async Task CommitAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var dice = healthy() ? 1.0 : chance.NextDouble();
        switch (dice)
        {
            case < 0.01:
                await transaction.RollbackAsync(cancellationToken);
                throw new CommitUnknownException(new IOException("lost, and nobody knows"));
            case < 0.02:
                await transaction.CommitAsync(cancellationToken);
                throw new CommitUnknownException(new IOException("applied, and nobody knows"));
            default:
                await transaction.CommitAsync(cancellationToken);
                break;
        }
    }

    public async Task<T> CommitAsync<T>(Func<Task<T>> statement)
    {
        var dice = healthy() ? 1.0 : chance.NextDouble();
        if (dice < 0.01)
        {
            throw new CommitUnknownException(new IOException("lost, and nobody knows"));
        }

        var result = await statement();
        return dice < 0.02 ? throw new CommitUnknownException(new IOException("applied, and nobody knows")) : result;
    }
}

/// <summary>A node died.</summary>
internal sealed class NodeDiedException(string point) : OperationCanceledException($"died at {point}");
