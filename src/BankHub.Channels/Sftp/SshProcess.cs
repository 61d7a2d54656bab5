using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using BankHub.Channels.Files;

namespace BankHub.Channels.Sftp;

/// <summary>One ssh process whose standard input and output are an SFTP link.</summary>
internal sealed class SshProcess
{
    private const int MaxWords = 300;
    private const string OwnSession = "/usr/bin/setsid";

    private static readonly TimeSpan ExitTime = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Task<string> _words;
    private readonly Lazy<string> _ending;

    private SshProcess(Process process)
    {
        (_process, Id) = (process, process.Id);
        _words = ReadWordsAsync(process.StandardError);
        _ending = new Lazy<string>(Ending);
    }

    public int Id { get; }

    public static SshProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        // In a session of its own it survives a Ctrl-C at our terminal, which would leave every send under way in doubt.
        var alone = File.Exists(OwnSession);
        var start = new ProcessStartInfo(alone ? OwnSession : "ssh", alone ? ["ssh", .. arguments] : arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The hub's environment holds secrets, which are none of ssh's business.
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            var process = Process.Start(start)!;
            WidePipe.Widen(process.StandardInput.BaseStream);
            WidePipe.Widen(process.StandardOutput.BaseStream);
            return new SshProcess(process);
        }
        catch (Win32Exception)
        {
            throw new FolderException(FolderFault.Misconfigured, "The program ssh (Debian: openssh-client) could not be started.");
        }
    }

    public SftpLink Link() => new(_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream, Cut, () => _ending.Value, Free);

    private void Cut()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    /// <summary>The exit code decides nothing: 255 is ssh's one code for everything that failed. Its words are for people.</summary>
    private string Ending()
    {
        if (!_process.WaitForExit(ExitTime))
            return "The connection ended.";
        var words = _words.Wait(ExitTime) ? _words.Result : "";
        return $"ssh ended with exit code {_process.ExitCode}{(words.Length > 0 ? ": " + words : "")}.";
    }

    private void Free()
    {
        _ = _ending.Value;
        try
        {
            _process.StandardInput.BaseStream.Dispose();
        }
        catch (IOException)
        {
            // Nobody reads it any more.
        }

        _process.Dispose();
    }

    private static async Task<string> ReadWordsAsync(StreamReader errors)
    {
        var words = new StringBuilder();
        var buffer = new char[512];
        for (var got = 1; got > 0;)
        {
            got = await errors.ReadAsync(buffer);
            foreach (var c in buffer.AsSpan(0, words.Length < MaxWords ? got : 0))
                words.Append(c is >= ' ' and < '\u007f' ? c : ' ');
        }

        return words.ToString(0, Math.Min(words.Length, MaxWords)).Trim(' ', '.');
    }
}
