using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BankHub.IntegrationTests.Channels.Ftps.Small;

/// <summary>One session of the small server: RFC 959 as far as files need it, with RFC 2428, 3659 and 4217.</summary>
internal sealed class SmallSession(SmallServer server, Stream line, X509Certificate2 certificate)
{
    private const string Missing = "550 No such file or directory";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly byte[] _one = new byte[1];
    private Stream _line = line;
    private TcpListener? _passive;
    private string _renamed = "";
    private int _from;

    public async Task RunAsync()
    {
        try
        {
            await SayAsync("220 small");
            while (await HearAsync() is { } command)
            {
                var (verb, argument) = command.Split(' ', 2) is [var v, var a] ? (v, a) : (command, "");
                if (verb is "STOR" or "RETR" or "MLSD")
                    await TransferAsync(verb, argument);
                else
                    await SayAsync(Answer(verb, argument));
                if (verb == "AUTH")
                    _line = await TlsAsync(_line);
            }
        }
        catch (Exception e) when (IsLine(e))
        {
            // The client is gone.
        }
    }

    private string Answer(string verb, string argument) => verb switch
    {
        "AUTH" => "234 go",
        "USER" => "331 password",
        "PASS" => argument == FtpServer.Password ? "230 in" : "530 no",
        "FEAT" => "211-Features:\r\n MLST type*;size*;modify*;\r\n MDTM\r\n REST STREAM\r\n211 End",
        "PWD" => "257 \"/\"",
        "EPSV" => $"229 (|||{SmallServer.PortOf(_passive = server.Passive())}|)",
        "REST" => $"350 from {_from = int.Parse(argument, CultureInfo.InvariantCulture)}",
        "MLST" => Facts(argument) is { } facts ? $"250-here\r\n {facts}\r\n250 End" : Missing,
        "SIZE" => File.Exists(argument) ? $"213 {new FileInfo(argument).Length}" : Missing,
        "MDTM" => File.Exists(argument) ? $"213 {Time(argument)}" : Missing,
        "DELE" => Try(argument, () => File.Delete(argument)),
        "RNFR" => File.Exists(_renamed = argument) ? "350 to what" : Missing,
        "RNTO" => Try(_renamed, () => File.Move(_renamed, argument, overwrite: true)),
        _ => "200 yes",
    };

    private async Task TransferAsync(string verb, string path)
    {
        var from = _from;
        _from = 0;
        if (verb != "STOR" && !Path.Exists(path))
        {
            await SayAsync(Missing);
            return;
        }

        await SayAsync("150 go on");
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var client = await _passive!.AcceptTcpClientAsync(patience.Token);
            client.NoDelay = true;
            await using var data = await TlsAsync(client.GetStream());
            if (verb == "STOR")
                await TakeAsync(data, path, from);
            else
                await data.WriteAsync(verb == "RETR" ? (await File.ReadAllBytesAsync(path))[from..] : Listing(path));
            await data.ShutdownAsync();
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (IsLine(e))
        {
            await SayAsync("426 the data connection broke");
            return;
        }

        await SayAsync("226 done");
    }

    /// <summary>What came stays, also when the line broke.</summary>
    private static async Task TakeAsync(SslStream data, string path, int from)
    {
        await using var file = new FileStream(path, from > 0 ? FileMode.Open : FileMode.Create, FileAccess.Write);
        file.Position = from;
        await data.CopyToAsync(file);
    }

    private static byte[] Listing(string folder) => Encoding.UTF8.GetBytes(
        string.Concat(Directory.GetFiles(folder).Select(f => $"{Facts(f, Path.GetFileName(f))}\r\n")));

    private static string? Facts(string path, string? name = null) => File.Exists(path)
        ? $"type=file;size={new FileInfo(path).Length};modify={Time(path)}; {name ?? path}"
        : null;

    private static string Time(string path) => File.GetLastWriteTimeUtc(path).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static string Try(string path, Action work)
    {
        if (!File.Exists(path))
            return Missing;
        work();
        return "250 done";
    }

    private async Task<SslStream> TlsAsync(Stream stream)
    {
        var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(certificate);
        return tls;
    }

    private async Task SayAsync(string text) => await _line.WriteAsync(Encoding.UTF8.GetBytes(text + "\r\n"));

    private async Task<string?> HearAsync()
    {
        var heard = new List<byte>();
        while (await _line.ReadAsync(_one) == 1)
        {
            if (_one[0] == '\n')
                return Encoding.UTF8.GetString([.. heard]).Trim();
            heard.Add(_one[0]);
        }

        return null;
    }

    private static bool IsLine(Exception e) =>
        e is IOException or AuthenticationException or SocketException or ObjectDisposedException or OperationCanceledException
            or InvalidOperationException;
}
