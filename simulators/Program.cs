using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using BankHub.Simulators;
using BankHub.Simulators.Castellan;
using BankHub.Simulators.FirstCoastAch.Sftp;
using BankHub.Simulators.Helvetia;
using BankHub.Simulators.OrientSwift;

if (args is ["relay", var socketFile])
{
    await SftpGate.RelayAsync(socketFile);
    return;
}

var named = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
int Port(string name) => int.Parse(named.GetValueOrDefault(name, "0"), CultureInfo.InvariantCulture);
await using var banks = await SimulatedBanks.StartAsync(new SimulatorOptions
{
    Folder = named.GetValueOrDefault("--folder"),
    Listen = IPAddress.Parse(named.GetValueOrDefault("--listen", "127.0.0.1")),
    ControlPort = Port("--control-port"),
    FirstCoast = new FirstCoastOptions { Port = Port("--first-coast-port"), FaultySftp = named.ContainsKey("--faulty-sftp") },
    Meridian = new MeridianOptions
    {
        Port = Port("--meridian-port"),
        CallbackUrl = named.TryGetValue("--callback-url", out var url) ? new Uri(url) : null,
    },
    Helvetia = new HelvetiaOptions { Enabled = named.ContainsKey("--helvetia-port"), Port = Port("--helvetia-port") },
    Orient = new OrientOptions { Enabled = named.ContainsKey("--orient-port"), Port = Port("--orient-port") },
    Castellan = new CastellanOptions
    {
        Enabled = named.ContainsKey("--castellan-port"),
        Port = Port("--castellan-port"),
        NoticeUrl = named.TryGetValue("--notice-url", out var notices) ? new Uri(notices) : null,
    },
});
Console.WriteLine($"The banks are up; {banks.Control.Address}addresses tells where.");
var ended = new TaskCompletionSource();
using var onInterrupt = PosixSignalRegistration.Create(
    PosixSignal.SIGINT, End);
using var onTerminate = PosixSignalRegistration.Create(
    PosixSignal.SIGTERM, End);
await ended.Task;

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    ended.TrySetResult();
}
