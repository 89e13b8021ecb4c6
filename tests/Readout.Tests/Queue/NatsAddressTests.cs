using Readout.Desk.Store;
using Readout.Queue.Queues;

namespace Readout.Tests.Queue;

public sealed class NatsAddressTests
{
    [Theory]
    [InlineData("nats://one", "nats://one", "readout", 1, "nats://one")]
    [InlineData("nats://one:4222,two,three:1/news", "nats://one:4222,nats://two,nats://three:1", "news", 3, "nats://one:4222,two,three:1")]
    [InlineData("tls://ann:secret@one,two?replicas=2", "tls://ann:secret@one,tls://two", "readout", 2, "tls://one,two")]
    public void Takes_an_address_apart(string address, string servers, string stream, int replicas, string place) =>
        Assert.Equal(new NatsAddress(servers, stream, replicas, place), NatsAddress.TryParse(address));

    [Theory]
    [InlineData("nats://")]
    [InlineData("nats://one/a.b")]
    [InlineData("nats://one?replicas=0")]
    [InlineData("nats://one?replica=3")]
    public void Tells_what_it_expected(string address) =>
        Assert.Contains("expected an address like nats://", Assert.Throws<DeskException>(() => NatsAddress.TryParse(address)).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_address_is_none_of_its() => Assert.Null(NatsAddress.TryParse("postgres://one/news"));
}
