using System.Security.Cryptography;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files.Pgp;

/// <summary>
/// Lends one home to many runs for as long as the keys stay the same. Other keys get another home, and so does who comes after a failure;
/// the old one ends with its last run.
/// </summary>
internal sealed class PgpHomes : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Loan? _current;

    /// <summary>What processes that were killed have left is removed when the hub starts, and whenever a home is made.</summary>
    public PgpHomes() => PgpHome.Sweep();

    /// <summary>Does the work in a home with these keys alone.</summary>
    public async Task<T> InHomeAsync<T>(
        IReadOnlyList<NamedKey> keys, Func<PgpHome, Task<T>> work, CancellationToken cancellationToken)
    {
        var loan = await LendAsync(keys, cancellationToken);
        var well = false;
        try
        {
            var result = await work(loan.Home);
            well = true;
            return result;
        }
        finally
        {
            await ReturnAsync(loan, well);
        }
    }

    public void Dispose()
    {
        if (_current is { } loan)
            loan.Home.EndAsync().Wait(TimeSpan.FromSeconds(10));
        _gate.Dispose();
    }

    private async Task<Loan> LendAsync(IReadOnlyList<NamedKey> keys, CancellationToken cancellationToken)
    {
        var stamp = string.Join(' ', keys.Select(k => $"{k.Id}/{Print(k.Secret)}/{Print(k.Passphrase)}"));
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_current is not { } loan || loan.Stamp != stamp || !Directory.Exists(loan.Home.Folder))
            {
                await RetireAsync();
                _current = loan = new Loan(stamp, await PgpHome.CreateAsync(keys, cancellationToken));
            }

            loan.Users++;
            return loan;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static string Print(ReadOnlyMemory<byte> secret) => Convert.ToHexString(SHA256.HashData(secret.Span));

    private async Task ReturnAsync(Loan loan, bool well)
    {
        await _gate.WaitAsync();
        try
        {
            loan.Users--;
            if (!well && _current == loan)
                await RetireAsync();
            else if (_current != loan && loan.Users == 0)
                await loan.Home.EndAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task RetireAsync()
    {
        if (_current is { } old)
        {
            _current = null;
            if (old.Users == 0)
                await old.Home.EndAsync();
        }
    }

    private sealed class Loan(string stamp, PgpHome home)
    {
        public string Stamp => stamp;

        public PgpHome Home => home;

        public int Users { get; set; }
    }
}
