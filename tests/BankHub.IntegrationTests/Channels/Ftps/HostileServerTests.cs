using System.Text;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>Servers, or those between, that say no to protection, cut what they give, and lead elsewhere.</summary>
public sealed class HostileServerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-stub-").FullName;
    private readonly Authority _authority;
    private readonly StubServer _server;
    private readonly List<ConnectedChannels> _opened = [];

    public HostileServerTests()
    {
        _authority = new Authority(Path.Combine(_folder, "ca"));
        _server = new StubServer(_authority.Make());
        File.WriteAllText(Path.Combine(_folder, "password"), FtpServer.Password);
    }

    public void Dispose()
    {
        _opened.ForEach(c => c.Dispose());
        _server.Dispose();
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_server_that_refuses_tls_hears_neither_user_nor_password()
    {
        _server.Says["AUTH"] = "502 not here";
        Assert.Contains("ALARM: the server refuses TLS", await RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(["AUTH TLS"], _server.Heard);
    }

    [Fact]
    public async Task What_somebody_adds_in_clear_to_the_answer_before_tls_is_not_taken_for_the_banks_word()
    {
        _server.Says["AUTH"] = "234 go\r\n230 you are in";
        Assert.Contains("ALARM: more than a reply came in clear", await RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(["AUTH TLS"], _server.Heard);
    }

    [Fact]
    public async Task A_server_that_does_not_protect_data_gets_no_file()
    {
        _server.Says["PROT"] = "536 no";
        Assert.Contains("ALARM: the server refuses to protect data", await RefusedAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Heard, h => h.StartsWith("STOR", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_or_a_listing_whose_line_ends_without_goodbye_is_cut_whatever_the_server_says()
    {
        _server.Gives = "type=file;size=5;modify=20261122030201; a.txt\r\n"u8.ToArray();
        var pickUp = PickUp();
        Assert.Single(await pickUp.ListAsync(default));
        var file = new RemoteFile("x.txt", _server.Gives.Length, new DateTimeOffset(2026, 11, 22, 3, 2, 1, TimeSpan.Zero));
        Assert.NotNull(await pickUp.FetchAsync(file, 1000, default));
        _server.SaysGoodbye = false;
        await Assert.ThrowsAnyAsync<IOException>(() => pickUp.ListAsync(default));
        await Assert.ThrowsAnyAsync<IOException>(() => pickUp.FetchAsync(file, 1000, default));

        // Some servers never say it: the connection may say so.
        Assert.Single(await PickUp(new() { ["closeNotify"] = "false" }).ListAsync(default));
    }

    [Theory]
    [InlineData("522 SSL connection failed: session reuse required.")]
    [InlineData("534 the data connection resumed nothing")]
    public async Task A_session_whose_data_connections_are_no_longer_taken_is_replaced_before_anybody_is_told(string says)
    {
        _server.Gives = "type=file;size=5;modify=20261122030201; a.txt\r\n"u8.ToArray();
        _server.Says["MLST"] = "550 No such file or directory";
        var channels = Open([]);
        var pickUp = channels.PickUp("test-ach", "outbound");
        Assert.Single(await pickUp.ListAsync(default));
        _server.Says["MLSD"] = says;
        Assert.Equal(PickUpFault.Lost, (await Assert.ThrowsAsync<PickUpException>(() => pickUp.ListAsync(default))).Fault);
        _server.Says.Remove("MLSD");
        Assert.Single(await pickUp.ListAsync(default));
        Assert.Equal(2, _server.Heard.Count(h => h == "AUTH TLS"));

        _server.Says["STOR"] = says;
        var shipment = new Shipment("7F3A000000000001", new FileDrop("inbound", "fc-1.ach", new byte[100]));
        var delivery = await channels.Sender("test-ach", "inbound").SendAsync(shipment.File, shipment.Ticket(), default);
        Assert.False(Assert.IsType<Delivery.Refused>(delivery).MayRetry);
        Assert.Equal(3, _server.Heard.Count(h => h == "AUTH TLS"));
        Assert.Equal(2, _server.Heard.Count(h => h.StartsWith("STOR", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_address_in_a_reply_to_pasv_is_not_followed()
    {
        _server.Says["EPSV"] = "500 unknown";
        _server.Gives = "type=file;size=5;modify=20261122030201; a.txt\r\n"u8.ToArray();
        Assert.Single(await PickUp().ListAsync(default));
        Assert.Contains("PASV", _server.Heard);
    }

    [Fact]
    public async Task Another_server_at_the_data_port_is_refused_with_an_alarm_even_with_a_good_certificate()
    {
        _server.Other = _authority.Make();
        var refused = await Assert.ThrowsAnyAsync<IOException>(() => PickUp().ListAsync(default));
        Assert.Contains("ALARM: the server shows another certificate on the data connection", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_in_an_unknown_form_is_told_and_is_not_an_empty_one()
    {
        _server.Gives = Encoding.UTF8.GetBytes("+i8388621.48594,m825718503,r,s280,\tdjb.html\r\n");
        var told = await Assert.ThrowsAnyAsync<IOException>(() => PickUp().ListAsync(default));
        Assert.Contains("not known", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_without_end_of_line_costs_no_memory_and_one_of_many_lines_ends_at_its_limit()
    {
        _server.Gives = Encoding.UTF8.GetBytes("type=file;size=5;modify=20261122030201; a.txt\r\n" + new string('x', 50_000_000));
        Assert.Single(await PickUp().ListAsync(default));
        _server.Gives = Encoding.UTF8.GetBytes(string.Concat(
            Enumerable.Repeat("type=file;size=5;modify=20261122030201; a.txt\r\n", 150_000)));
        Assert.Equal(10_000, (await PickUp().ListAsync(default)).Count);
    }

    [Fact]
    public async Task A_reply_that_nothing_asked_for_ends_the_session_before_it_can_pass_for_an_answer()
    {
        _server.Says["MLST"] = "550 no\r\n226 yes";
        var file = new RemoteFile("x.txt", 5, DateTimeOffset.UnixEpoch);
        await Assert.ThrowsAnyAsync<IOException>(() => PickUp().FetchAsync(file, 1000, default));
    }

    private async Task<string> RefusedAsync()
    {
        var shipment = new Shipment("7F3A000000000001", new FileDrop("inbound", "fc-1.ach", new byte[100]));
        var refused = Assert.IsType<Delivery.Refused>(
            await Open([]).Sender("test-ach", "inbound").SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.False(refused.MayRetry);
        return refused.Reason;
    }

    private IPickUp PickUp(Dictionary<string, string>? options = null) => Open(options ?? []).PickUp("test-ach", "outbound");

    private ConnectedChannels Open(Dictionary<string, string> more)
    {
        var options = new Dictionary<string, string>(more)
        {
            ["caFile"] = _authority.File,
            ["password"] = $"file:{Path.Combine(_folder, "password")}",
        };
        var target = new EndpointTarget($"ftps://acme@localhost:{_server.Port}/", options);
        var timeout = TimeSpan.FromSeconds(30);
        Endpoint[] endpoints = [Sources.Send("inbound", "ftps", timeout), Sources.PickUp("outbound", "ftps", "*.txt", timeout)];
        var channels = ConnectedChannels.Open(
            [Sources.Of("test-ach", target, endpoints)],
            new ReferencedSecrets(),
            NamedKeys.None,
            TimeProvider.System,
            NullLoggerFactory.Instance);
        _opened.Add(channels);
        return channels;
    }
}
