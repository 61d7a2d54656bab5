using System.CommandLine;
using BankHub.Simulators;
using BankHub.Simulators.Castellan;

namespace BankHub.Cli.Stage;

/// <summary><c>bankhub configure</c>: what a hub needs for simulated banks that run elsewhere, as in docker-compose.yml.</summary>
internal static class ConfigureCommand
{
    public static Command Make()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Holds the simulators' keys in banks/; gets hub/" };
        var host = new Option<string>("--host") { Description = "The simulators' host", DefaultValueFactory = _ => "simulators" };
        var sftp = new Option<int>("--sftp-port") { Description = "First Coast's port", DefaultValueFactory = _ => 2222 };
        var helvetia = new Option<int>("--helvetia-port") { Description = "Helvetia's port", DefaultValueFactory = _ => 2223 };
        var orient = new Option<int>("--orient-port") { Description = "Orient's port", DefaultValueFactory = _ => 2224 };
        var http = new Option<int>("--http-port") { Description = "Meridian's port", DefaultValueFactory = _ => 9200 };
        var soap = new Option<int>("--castellan-port") { Description = "Castellan's port", DefaultValueFactory = _ => 9201 };
        var command = new Command("configure", "Writes connections, callers and keys for simulators that run elsewhere")
        {
            folder, host, sftp, helvetia, orient, http, soap,
        };
        command.SetAction(parsed =>
        {
            var (into, at) = (parsed.GetRequiredValue(folder).FullName, parsed.GetRequiredValue(host));
            FileDoor Door(string bank, Option<int> port) =>
                FileDoor.Ahead(at, parsed.GetValue(port), Path.Combine(into, "banks", bank));
            using var keys = CastellanKeys.In(Path.Combine(into, "banks", Scenarios.Castellan, "keys"));
            Write(into, new()
            {
                FirstCoast = Door(Scenarios.FirstCoast, sftp),
                Meridian = new($"http://{at}:{parsed.GetValue(http)}"),
                Helvetia = Door(Scenarios.Helvetia, helvetia),
                Orient = Door(Scenarios.Orient, orient),
                Castellan = new($"http://{at}:{parsed.GetValue(soap)}"),
                CastellanKeys = keys,
            }, parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static void Write(string folder, BankDoors banks, TextWriter shown)
    {
        var hub = Path.Combine(folder, "hub");
        var files = new SandboxFiles(hub);
        var keys = ApiKeys.Make();
        files.WriteKeys();
        files.WriteCallers(keys, webhook: null);
        files.WriteConnections(banks, new());
        foreach (var file in Directory.EnumerateFiles(hub, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            shown.WriteLine($"written: {file}");
        }

        shown.WriteLine("\nAPI keys, of which the callers file keeps a hash:");
        shown.WriteLine($"payment core: {keys.Core}\nalice: {keys.Alice}\nbob: {keys.Bob}");
        shown.WriteLine("\nnext: what is written, and, where the simulators run, their doors");
        shown.WriteLine($"./bankhub check {files.Connections}");
        shown.WriteLine($"./bankhub channel check {Scenarios.Meridian} --connections {files.Connections} --keys {files.Keys}");
    }
}
