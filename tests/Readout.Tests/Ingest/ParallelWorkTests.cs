using Readout.Desk;

namespace Readout.Tests.Ingest;

public sealed class ParallelWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Hands_results_on_in_the_order_of_the_items(int threads)
    {
        var results = ParallelWork.InOrder(Enumerable.Range(0, 300), threads, item =>
        {
            Thread.SpinWait((300 - item) * 50);
            return item * 2;
        });
        Assert.Equal(Enumerable.Range(0, 300).Select(item => item * 2), results);
    }

    [Fact]
    public void Never_holds_more_than_a_few_items_for_each_thread()
    {
        var taken = 0;
        var most = 0;
        var given = 0;
        foreach (var _ in ParallelWork.InOrder(Items(), 3, item => item))
        {
            given++;
            most = Math.Max(most, Volatile.Read(ref taken) - given);
        }

        Assert.Equal(500, given);
        Assert.InRange(most, 0, 16);

        IEnumerable<int> Items()
        {
            for (var i = 0; i < 500; i++)
            {
                Interlocked.Increment(ref taken);
                yield return i;
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_exception_reaches_the_caller(int threads) =>
        Assert.Throws<InvalidOperationException>(() =>
            ParallelWork.InOrder(Enumerable.Range(0, 100), threads, item => item == 40 ? throw new InvalidOperationException("forty") : item).ToList());

    [Fact]
    public void Whoever_stops_early_stops_the_work()
    {
        var taken = 0;
        Assert.Equal(0, ParallelWork.InOrder(Endless(), 2, item => item).First());
        var after = Volatile.Read(ref taken);
        Thread.Sleep(50);
        Assert.InRange(Volatile.Read(ref taken), after, after + 1);

        IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return Interlocked.Increment(ref taken) - 1;
            }
        }
    }
}
