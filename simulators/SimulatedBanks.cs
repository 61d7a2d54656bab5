using BankHub.Simulators.Castellan;
using BankHub.Simulators.Control;
using BankHub.Simulators.FirstCoastAch;
using BankHub.Simulators.Helvetia;
using BankHub.Simulators.MeridianRest;
using BankHub.Simulators.OrientSwift;
using BankHub.Simulators.Time;

namespace BankHub.Simulators;

/// <summary>The pretend banks and their control API, running in this process.</summary>
public sealed class SimulatedBanks : IAsyncDisposable
{
    private readonly string folder;
    private readonly bool temporary;

    private SimulatedBanks(SimulatorOptions options)
    {
        temporary = options.Folder is null;
        folder = Path.GetFullPath(options.Folder ?? Directory.CreateTempSubdirectory("banks-").FullName);
        Clock = new BankClock(options.StartTime ?? TimeProvider.System.GetUtcNow(), options.ManualClock);
        FirstCoastOrNull = options.FirstCoast.Enabled
            ? new FirstCoast(options.FirstCoast, Clock, Path.Combine(folder, "first-coast"), options.Listen)
            : null;
        MeridianOrNull = options.Meridian.Enabled ? new Meridian(options.Meridian, Clock, options.Listen) : null;
        HelvetiaOrNull = options.Helvetia.Enabled
            ? new HelvetiaServer(options.Helvetia, Clock, Path.Combine(folder, "helvetia"), options.Listen)
            : null;
        OrientOrNull = options.Orient.Enabled
            ? new OrientServer(options.Orient, Clock, Path.Combine(folder, "orient"), options.Listen)
            : null;
        CastellanOrNull = options.Castellan.Enabled
            ? new CastellanServer(options.Castellan, Clock, Path.Combine(folder, "castellan"), options.Listen)
            : null;
        Control = new ControlServer(this, options);
    }

    public BankClock Clock { get; }
    public FirstCoast FirstCoast => FirstCoastOrNull ?? throw new InvalidOperationException("The ACH bank is not enabled.");
    public Meridian Meridian => MeridianOrNull ?? throw new InvalidOperationException("The REST bank is not enabled.");
    public HelvetiaServer Helvetia => HelvetiaOrNull ?? throw new InvalidOperationException("The correspondent bank is not enabled.");
    public OrientServer Orient => OrientOrNull ?? throw new InvalidOperationException("The SWIFT bank is not enabled.");
    public CastellanServer Castellan => CastellanOrNull ?? throw new InvalidOperationException("The SOAP bank is not enabled.");
    public ControlServer Control { get; }

    internal FirstCoast? FirstCoastOrNull { get; }
    internal Meridian? MeridianOrNull { get; }
    internal HelvetiaServer? HelvetiaOrNull { get; }
    internal OrientServer? OrientOrNull { get; }
    internal CastellanServer? CastellanOrNull { get; }

    public static async Task<SimulatedBanks> StartAsync(SimulatorOptions? options = null)
    {
        var banks = new SimulatedBanks(options ?? new SimulatorOptions());
        try
        {
            banks.FirstCoastOrNull?.Start();
            await (banks.MeridianOrNull?.StartAsync() ?? Task.CompletedTask);
            await (banks.CastellanOrNull?.ServerUpAsync() ?? Task.CompletedTask);
            await banks.Control.StartAsync();
            banks.Clock.Start();
            return banks;
        }
        catch
        {
            await banks.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Control.StopAsync();
        Clock.Dispose();
        await (FirstCoastOrNull?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (MeridianOrNull?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (HelvetiaOrNull?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (OrientOrNull?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (CastellanOrNull?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (temporary)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
