using System.Text.Json.Nodes;
using BankHub.Cli.Checking;
using BankHub.Cli.Stage;
using BankHub.Host.Composition;
using BankHub.Keys;
using BankHub.Simulators;

namespace BankHub.IntegrationTests.Cli;

/// <summary><c>bankhub channel check</c> at simulated banks, with doors that open and doors that do not.</summary>
public sealed class ChannelCheckTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-check-").FullName;
    private SimulatedBanks _banks = null!;
    private SandboxFiles _files = null!;

    public async Task InitializeAsync()
    {
        _banks = await SimulatedBanks.StartAsync(new() { Folder = Path.Combine(_folder, "banks"), Helvetia = new() { Enabled = true },
            Orient = new() { Enabled = true }, Castellan = new() { Enabled = true } });
        _files = new(Path.Combine(_folder, "hub"));
        _files.WriteKeys();
        _files.WriteConnections(BankDoors.Of(_banks), new());
    }

    public async Task DisposeAsync()
    {
        await _banks.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Doors_that_open_show_host_key_rights_clock_and_token_and_nothing_is_left_behind()
    {
        var before = Inboxes();
        var (code, files) = await CheckAsync(Scenarios.FirstCoast, writes: true);
        Assert.Equal(0, code);
        Assert.Contains("pinned", files, StringComparison.Ordinal);
        Assert.Contains("✓ clock          as ours", files, StringComparison.Ordinal);
        Assert.Contains("✓ renaming       permitted", files, StringComparison.Ordinal);
        Assert.Contains("Who we are: ssh-key.", files, StringComparison.Ordinal);
        Assert.Equal(before, Inboxes());

        var (answered, api) = await CheckAsync(Scenarios.Meridian, writes: true);
        Assert.Equal(0, answered);
        Assert.Contains("✓ access token   given", api, StringComparison.Ordinal);
        Assert.Contains("! TLS            none", api, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_written_only_when_asked_for()
    {
        var (_, said) = await CheckAsync(Scenarios.FirstCoast, writes: false);
        Assert.Contains("not tried", said, StringComparison.Ordinal);
        Assert.DoesNotContain("✓ renaming", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hostKey", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ", "NOT pinned")]
    [InlineData("privateKey", "env:PATH", "connection")]
    public async Task A_door_that_does_not_open_is_shown_and_the_command_fails(string option, string value, string shown)
    {
        Change(Scenarios.FirstCoast, endpoint => endpoint["options"]![option] = value);
        var (code, said) = await CheckAsync(Scenarios.FirstCoast, writes: false);
        Assert.Equal(1, code);
        Assert.Contains(said.Split('\n'), line => line.TrimStart().StartsWith('✗') && line.Contains(shown, StringComparison.Ordinal));
        Assert.Contains("messages would not get through", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bank_that_is_gone_breaks_each_of_its_doors_and_ends_in_time()
    {
        Change(Scenarios.Meridian, endpoint =>
        {
            if (endpoint.ContainsKey("address"))
            {
                endpoint["address"] = "http://127.0.0.1:1/";
            }
        });
        var (code, said) = await CheckAsync(Scenarios.Meridian, writes: true);
        Assert.Equal(1, code);
        Assert.Equal(2, said.Split('\n').Count(line => line.Contains("✗ answer", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_door_whose_messages_are_signed_shows_by_what()
    {
        var (code, said) = await CheckAsync(Scenarios.Castellan, writes: true);
        Assert.Equal(0, code);
        Assert.Contains("ws-security", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> CheckAsync(string bank, bool writes)
    {
        var said = new StringWriter();
        var keys = ConfiguredKeys.Read(_files.Keys, new ReferencedSecrets(), TimeProvider.System);
        var code = await ChannelCommand.RunAsync(
            ChannelCommand.Chosen(bank, _files.Connections, null, keys), keys, writes, said, default);
        return (code, said.ToString());
    }

    private void Change(string connection, Action<JsonObject> change)
    {
        var path = Path.Combine(_files.Connections, $"{connection}.json");
        var file = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        foreach (var (_, endpoint) in file["endpoints"]!.AsObject())
        {
            change(endpoint!.AsObject());
        }

        File.WriteAllText(path, file.ToJsonString());
    }

    private string[] Inboxes() =>
        [.. Directory.EnumerateFiles(Path.Combine(_folder, "banks"), "*.part*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
