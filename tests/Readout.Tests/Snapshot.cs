using System.Runtime.CompilerServices;

namespace Readout.Tests;

/// <summary>Compares text with a file beside the test; a difference leaves the new text beside it, as <c>.received.txt</c>.</summary>
internal static class Snapshot
{
    public static void Matches(string actual, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var expectedFile = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}.txt");
        var receivedFile = Path.ChangeExtension(expectedFile, ".received.txt");
        var expected = File.Exists(expectedFile) ? File.ReadAllText(expectedFile) : null;
        if (expected == actual)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, actual);
        Assert.Fail(expected is null
            ? $"There is no {expectedFile}. If {receivedFile} is right, rename it."
            : $"The text differs from {expectedFile} from line {FirstDifference(expected, actual)} on; see {receivedFile}.");
    }

    private static int FirstDifference(string expected, string actual) =>
        1 + expected.Split('\n').Zip(actual.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
}
