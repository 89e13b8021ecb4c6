using System.Text.Json;
using Readout.Reading;

namespace Readout.Tests.Reading;

public sealed class FunctionWordsTests
{
    [Theory]
    [InlineData("German", "Der Minister sagte am Montag, man habe mit den Nachbarn lange über die Grenze gesprochen. Er war mit dem Ergebnis zufrieden und will im Herbst wieder in die Hauptstadt reisen. Was dort beraten wird, so hieß es, also auch die Frage der Zölle, bleibe zunächst unter Verschluss.")]
    [InlineData("Dutch", "De minister zei maandag dat hij in de hoofdstad over de grens had gesproken. Het was een goed gesprek, en hij is van plan om na de zomer terug te keren. Wat er over de heffingen is besproken, wilde hij niet zeggen; dat blijft volgens zijn woordvoerder onder ons.")]
    [InlineData("French", "La ministre a déclaré lundi que les deux pays avaient longuement parlé de la frontière. Elle s'est dite satisfaite du résultat et compte revenir dans la capitale à l'automne, mais elle n'a pas voulu dire ce qui avait été convenu sur les droits de douane.")]
    [InlineData("Spanish", "La ministra dijo el lunes que los dos países habían hablado largamente de la frontera. Se mostró satisfecha con el resultado y piensa volver a la capital en otoño, aunque no quiso decir qué se había acordado sobre los aranceles ni cuándo se publicará el acta.")]
    [InlineData("Russian", "Министр заявил в понедельник, что две страны долго говорили о границе. Он остался доволен итогом и намерен осенью вновь приехать в столицу, однако не стал говорить, о чём удалось договориться по пошлинам и когда будет опубликован протокол. Переговоры, по его словам, продолжатся зимой.")]
    [InlineData("Hebrew", "השר אמר ביום שני כי שתי המדינות שוחחו ארוכות על הגבול. הוא הביע שביעות רצון מן התוצאה ומתכוון לשוב אל הבירה בסתיו, אך לא רצה לומר מה סוכם בעניין המכסים ומתי יפורסם הפרוטוקול של הפגישה בין הצדדים שנמשכה כל הלילה ועד אור הבוקר בלי הפסקה. גם בעלי בריתם של הצדדים ביקשו לדעת מה הובטח להם ומה לא, אולם איש לא השיב להם.")]
    public void Doubts_a_text_of_another_language(string language, string text)
    {
        Assert.True(FunctionWords.English.ShareIn(text) < FunctionWords.LeastPercent, language);
        Assert.Contains(Reader.English.Read(new Article { Text = text }).Diagnostics, diagnostic => diagnostic.Code == "RD0007");
    }

    [Theory]
    [InlineData("Senate Majority Leader Warns Committee")]
    [InlineData("Der Minister sagte am Montag nichts.")]
    [InlineData("")]
    public void Does_not_judge_a_short_text(string text) => Assert.Null(FunctionWords.English.ShareIn(text));

    [Fact]
    public void Doubts_no_English_news_text()
    {
        var doubted = File.ReadLines(Corpora.Path("polnear/train.jsonl"))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Where(json => FunctionWords.English.ShareIn(json.GetProperty("text").GetString()!) < FunctionWords.LeastPercent)
            .Select(json => json.GetProperty("id").GetString());
        Assert.Empty(doubted);
    }
}
