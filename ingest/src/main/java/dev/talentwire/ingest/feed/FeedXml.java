package dev.talentwire.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * XML that a stranger wrote. It is always read by the JDK's own parser, whatever parsers are on the classpath, without document type
 * declaration and without entities of its own. XML that is not well formed is mended by jsoup's lenient parser first.
 */
final class FeedXml {

    private static final Logger log = LoggerFactory.getLogger(FeedXml.class);

    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String GENERAL_ENTITIES = "http://xml.org/sax/features/external-general-entities";
    private static final String PARAMETER_ENTITIES = "http://xml.org/sax/features/external-parameter-entities";

    private FeedXml() {}

    /**
     * Reads XML.
     *
     * @throws JDOMException when it cannot even be mended
     */
    static Document parse(String text) throws JDOMException {
        String content = XmlPrologue.removed(text);
        try {
            return strict(content);
        } catch (JDOMException e) {
            log.debug("A feed is not well-formed XML and is mended: {}", e.getMessage());
            return strict(mended(content));
        }
    }

    private static Document strict(String text) throws JDOMException {
        try {
            return new SAXBuilder(new JdkReaders()).build(new StringReader(text));
        } catch (IOException e) {
            throw new JDOMException("A string cannot fail to be read, but did", e);
        }
    }

    private static String mended(String text) {
        var document = Jsoup.parse(text, "", Parser.xmlParser());
        document.outputSettings(new OutputSettings()
                .syntax(OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false));
        // Whatever a broken template has put before or after the feed makes it no XML.
        Element root = document.selectFirst("rss, feed, rdf|RDF, urlset, sitemapindex");
        return root == null ? document.outerHtml() : root.outerHtml();
    }

    /** The JDK's parser with everything off that reaches outside the document. */
    private static final class JdkReaders implements XMLReaderJDOMFactory {

        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature(DISALLOW_DOCTYPE, true);
                factory.setFeature(GENERAL_ENTITIES, false);
                factory.setFeature(PARAMETER_ENTITIES, false);
                return factory.newSAXParser().getXMLReader();
            } catch (ParserConfigurationException | SAXException e) {
                throw new JDOMException("The JDK's XML parser cannot be set up safely", e);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }
}
