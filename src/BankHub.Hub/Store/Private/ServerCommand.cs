using System.Globalization;
using System.Text;

namespace BankHub.Hub.Store.Private;

/// <summary>The server's command line, and its log's last words when it did not take it.</summary>
internal static class ServerCommand
{
    /// <summary>
    /// A shell opens the log, since the server inherits its outputs and would hold a pipe of ours for ever; a session of its own
    /// keeps a terminal's Ctrl-C from stopping the server before the hub has finished with it.
    /// </summary>
    public static string[] Words(Cluster cluster, PrivatePostgresOptions options, int port)
    {
        string[] session = OperatingSystem.IsLinux() ? ["setsid"] : [];
        return
        [
            .. session, "/bin/sh", "-c", "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1 </dev/null", "sh", cluster.Log,
            .. ServerAccount.Prefix(), Path.Combine(cluster.Binaries, "postgres"), "-D", cluster.Data,
            .. Settings(options, port).SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" }),
        ];
    }

    public static string LastWords(string log, long from)
    {
        using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = Math.Min(Math.Max(from, stream.Length - 2_000), stream.Length);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }

    private static Dictionary<string, string> Settings(PrivatePostgresOptions options, int port)
    {
        var durable = options.Durable ? "on" : "off";
        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = "127.0.0.1",
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = "",
            ["max_locks_per_transaction"] = "256",
            ["max_connections"] = options.MaxConnections.ToString(CultureInfo.InvariantCulture),
            ["shared_buffers"] = options.SharedBuffers,
            ["fsync"] = durable,
            ["full_page_writes"] = durable,

            // Stays on without durability too: then a commit still outlives the server's own death, only not the machine's.
            ["synchronous_commit"] = "on",
            ["max_wal_size"] = "2GB",
            ["jit"] = "off",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["cluster_name"] = "bankhub",

            // A failing statement may carry account numbers: its text stays out of the server's log.
            ["log_min_error_statement"] = "panic",
            ["log_error_verbosity"] = "terse",
        };
        foreach (var (name, value) in options.Settings)
        {
            settings[name] = value;
        }

        return settings;
    }
}
