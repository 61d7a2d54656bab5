using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BankHub.Keys;
using BankHub.Keys.Hsm;

namespace BankHub.IntegrationTests.Keys;

/// <summary>
/// SoftHSM 2 in this process: a folder of tokens of its own, made once, since a library is in a process once and reads its configuration
/// when it begins.
/// </summary>
internal sealed class SoftToken
{
    public const string Pin = "4711-canary-pin";

    private static readonly Lazy<DirectoryInfo> Folder = new(Prepare);
    private static int number;

    public SoftToken()
    {
        _ = Folder.Value;
        HsmLibrary.RestartEvery = TimeSpan.Zero;
        Label = $"token-{Interlocked.Increment(ref number)}";
        Run("--init-token", "--free", "--label", Label, "--so-pin", "so-pin", "--pin", Pin);
        PinReference = $"file:{Path.Combine(Folder.Value.FullName, "pin")}";
    }

    public string Label { get; }

    public string PinReference { get; }

    public static string Library { get; } = new[] { "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so" }
        .FirstOrDefault(File.Exists) ?? "libsofthsm2.so";

    public static string TokensFolder => Path.Combine(Folder.Value.FullName, "tokens");

    public void Import(AsymmetricAlgorithm key, string label, string id)
    {
        var file = Path.Combine(Folder.Value.FullName, $"{Label}-{label}.pem");
        File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem());
        Run("--import", file, "--token", Label, "--label", label, "--id", id, "--pin", Pin);
        File.Delete(file);
    }

    public void ImportAes(byte[] key, string label, string id)
    {
        var file = Path.Combine(Folder.Value.FullName, $"{Label}-{label}.aes");
        File.WriteAllBytes(file, key);
        Run("--import", file, "--aes", "--token", Label, "--label", label, "--id", id, "--pin", Pin);
        File.Delete(file);
    }

    /// <summary>Letters alone: softhsm2-util reads a key up to the first line end.</summary>
    public static byte[] NewAes() => System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    public HsmAddress Address(string label) => new(Library, Label, label, null);

    public HsmKey Key(string label) => new(Address(label), PinReference, new ReferencedSecrets());

    public string Uri(string label) =>
        $"pkcs11:token={Label};object={label}?module-path={Library}&pin-source={PinReference}";

    /// <summary>Takes every token away, until it is disposed of; also from whoever is logged in.</summary>
    public static IDisposable Away()
    {
        var away = new Absence(TokensFolder, TokensFolder + "-away");
        HsmLibrary.Of(Library).Cryptoki.End();
        return away;
    }

    /// <summary>Runs softhsm2-util with its output shown where it fails.</summary>
    public static void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("softhsm2-util", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SOFTHSM2_CONF"] = Path.Combine(Folder.Value.FullName, "softhsm2.conf");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"softhsm2-util {arguments[0]}: {output} {error.Result}");
    }

    private static DirectoryInfo Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("bankhub-softhsm-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "tokens"));
        var configuration = Path.Combine(folder.FullName, "softhsm2.conf");
        File.WriteAllText(
            configuration,
            $"directories.tokendir = {Path.Combine(folder.FullName, "tokens")}\nobjectstore.backend = file\nlog.level = ERROR\n");
        File.WriteAllText(Path.Combine(folder.FullName, "pin"), Pin);

        // The library asks the C runtime, which knows nothing of what .NET sets.
        Assert.Equal(0, SetVariable("SOFTHSM2_CONF", configuration, 1));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    }

    private sealed class Absence : IDisposable
    {
        private readonly string _here, _away;

        public Absence(string here, string away)
        {
            (_here, _away) = (here, away);
            Directory.Move(here, away);
            Directory.CreateDirectory(here);
        }

        public void Dispose()
        {
            Directory.Delete(_here, recursive: true);
            Directory.Move(_away, _here);
        }
    }

    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetVariable(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}
