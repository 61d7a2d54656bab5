using BankHub.Channels.Protection;
using BankHub.Core.Ports;
using BankHub.Tests.Channels.Revocation;

namespace BankHub.Tests.Channels.Protection;

/// <summary>The memory of a process without a database.</summary>
public sealed class OwnMemoryTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public async Task A_mark_is_fresh_once_of_each_connection_until_its_end()
    {
        var memory = new OwnMemory(_clock);
        Assert.True(await memory.IsFreshAsync("one", Mark("a")));
        Assert.False(await memory.IsFreshAsync("one", Mark("a")));
        Assert.True(await memory.IsFreshAsync("two", Mark("a")));
        _clock.Now = _clock.Now.AddMinutes(2);
        Assert.True(await memory.IsFreshAsync("one", Mark("a")));
    }

    [Fact]
    public async Task A_mark_may_stand_again_for_the_same_message_alone()
    {
        var memory = new OwnMemory(_clock);
        Assert.True(await memory.IsFreshAsync("one", Mark("a", 1)));
        Assert.True(await memory.IsFreshAsync("one", Mark("a", 1)));
        Assert.False(await memory.IsFreshAsync("one", Mark("a", 2)));
        Assert.False(await memory.IsFreshAsync("one", Mark("a")));
    }

    [Fact]
    public async Task Full_of_what_still_lives_it_believes_nothing()
    {
        var memory = new OwnMemory(_clock, most: 1);
        Assert.True(await memory.IsFreshAsync("one", Mark("a")));
        Assert.False(await memory.IsFreshAsync("one", Mark("b")));
        _clock.Now = _clock.Now.AddMinutes(2);
        Assert.True(await memory.IsFreshAsync("one", Mark("b")));
    }

    private SignedMark Mark(string name, params byte[] message) =>
        new(name, message.Length == 0 ? null : message, _clock.Now.AddMinutes(1));
}
