using System.Globalization;
using BankHub.Channels.Protection.Files.Packed;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files.Pgp;

/// <summary>
/// gpg's folder with nothing but the keys of one step: for its owner alone, in memory where the system offers that, with a short path
/// because of its socket. It is gone, and its agent with it, when it is ended.
/// </summary>
internal sealed class PgpHome
{
    private const string Memory = "/dev/shm";
    private const string Prefix = "bankhub-pgp-";
    private const string PassphraseFile = "passphrase";

    private static readonly string Root =
        !OperatingSystem.IsWindows() && Directory.Exists(Memory) ? Memory : Path.GetTempPath();

    private readonly FileStream _hold;

    private PgpHome(string path) => (Folder, _hold) = (path, PgpHold.Take(path));

    public string Folder { get; }

    /// <summary>How gpg gets the passphrase of our own key; empty where it is not locked.</summary>
    public IReadOnlyList<string> Unlocking { get; private set; } = [];

    /// <summary>Makes a folder and puts the keys in, each held against the fingerprint that is its id.</summary>
    public static async Task<PgpHome> CreateAsync(IReadOnlyList<NamedKey> keys, CancellationToken cancellationToken)
    {
        var home = new PgpHome(Create());
        try
        {
            foreach (var key in keys.DistinctBy(k => (k.Id, Private: IsPrivate(k))).OrderBy(IsPrivate))
                await home.ImportAsync(key, cancellationToken);
            home.Unlock([.. keys.Where(k => !k.Passphrase.IsEmpty).Select(k => k.Passphrase)]);
            return home;
        }
        catch
        {
            await home.EndAsync();
            throw;
        }
    }

    public async Task EndAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await GpgProcess.EndAgentAsync(Folder, deadline.Token);
        }
        catch (Exception e) when (e is StepException or OperationCanceledException)
        {
            // An agent whose folder is gone ends by itself.
        }

        await _hold.DisposeAsync();
        Delete(Folder);
    }

    /// <summary>Removes what processes that were killed left behind.</summary>
    public static void Sweep()
    {
        foreach (var left in Directory.EnumerateDirectories(Root, Prefix + "*"))
        {
            if (!PgpHold.IsHeld(left))
                Delete(left);
        }
    }

    private static bool IsPrivate(NamedKey key) => key.Uses.Contains(KeyUse.Sign) || key.Uses.Contains(KeyUse.Decrypt);

    private async Task ImportAsync(NamedKey key, CancellationToken cancellationToken)
    {
        var (_, words) = await GpgProcess.RunAsync(Folder, ["--import"], key.Secret, Unpacking.Most, cancellationToken);
        var fingerprints = words.All("IMPORT_OK").Where(w => w.Length == 2).Select(w => w[1]).Distinct().ToArray();
        if (fingerprints is not [var only] || only != Fingerprint(key))
            throw new StepException($"gpg does not take {key}, or it is another one than its id says.");
    }

    /// <summary>How gpg writes a key's id.</summary>
    public static string Fingerprint(NamedKey key) => key.Id.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private void Unlock(IReadOnlyList<ReadOnlyMemory<byte>> passphrases)
    {
        if (passphrases.Count == 0)
            return;
        if (passphrases.Any(p => !p.Span.SequenceEqual(passphrases[0].Span)))
            throw new StepException("gpg takes one passphrase: keys that overlap must have the same one.");
        var path = Path.Combine(Folder, PassphraseFile);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(path, options))
            file.Write(passphrases[0].Span);
        Unlocking = ["--pinentry-mode", "loopback", "--passphrase-file", path];
    }

    private static string Create()
    {
        Sweep();
        var name = Path.GetFileNameWithoutExtension(Path.GetRandomFileName());
        var path = Path.Combine(Root, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{name}"));
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path).FullName
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or its agent is just removing its socket: the next sweep sees it again.
        }
    }
}
