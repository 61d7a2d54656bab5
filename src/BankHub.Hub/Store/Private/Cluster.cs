using System.Security.Cryptography;

namespace BankHub.Hub.Store.Private;

/// <summary>The folder of a private PostgreSQL: its data, its log and the password of its one role.</summary>
internal sealed class Cluster(PrivatePostgresOptions options)
{
    public const string Role = "hub";

    public string Folder { get; } = Path.GetFullPath(options.Folder);

    public string Data => Path.Combine(Folder, "data");

    public string Log => Path.Combine(Folder, "postgres.log");

    public string Binaries { get; } = options.Binaries ?? PostgresBinaries.Find() ?? throw new PrivatePostgresException(
        "no PostgreSQL is installed here (looked in /usr/lib/postgresql and PATH): install the package postgresql, or configure a "
        + "connection string");

    private string PasswordFile => Path.Combine(Folder, "password");

    public string Password() => File.ReadAllText(PasswordFile).Trim();

    public async Task EnsureAsync(CancellationToken cancel)
    {
        // PG_VERSION is written early; the password file is moved into place only after initdb has ended well.
        if (File.Exists(PasswordFile) && File.Exists(Path.Combine(Data, "PG_VERSION")))
        {
            return;
        }

        if (File.Exists(PasswordFile))
        {
            throw new PrivatePostgresException($"{Folder} has a password but no cluster in data/: restore it, or choose another folder");
        }

        if (Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        await ServerAccount.MakeFolderAsync(Data, cancel);
        await InitAsync(cancel);
    }

    private async Task InitAsync(CancellationToken cancel)
    {
        var draft = PasswordFile + ".new";
        File.Delete(draft);
        var secret = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            secret.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var writer = new StreamWriter(draft, secret))
        {
            await writer.WriteAsync(RandomNumberGenerator.GetHexString(48, lowercase: true));
        }

        await ServerAccount.GiveAsync(draft, cancel);
        string[] init =
        [
            Path.Combine(Binaries, "initdb"), "-D", Data, "-U", Role, "--auth-local=scram-sha-256", "--auth-host=scram-sha-256",
            "--pwfile", draft, "-E", "UTF8", "--locale=C.UTF-8", options.Durable ? "--data-checksums" : "--no-sync",
        ];
        await Programs.RunAsync([.. ServerAccount.Prefix(), .. init], cancel);
        File.Move(draft, PasswordFile);
    }
}
